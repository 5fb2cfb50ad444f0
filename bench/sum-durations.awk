# The peer: sums the durations of upgrade processes by name and counts the levels. Nothing else.
{ levels[$3]++ }
/ upgrade process .* in [0-9]+ ?ms$/ {
	sub(/^.* upgrade process /, "")
	match($0, / in [0-9]+ ?ms$/)
	ms[substr($0, 1, RSTART - 1)] += substr($0, RSTART + 4) + 0
}
END {
	for (level in levels) if (level ~ /^(TRACE|DEBUG|INFO|WARN|ERROR|FATAL)$/) print level, levels[level]
	for (name in ms) print ms[name], name
}
