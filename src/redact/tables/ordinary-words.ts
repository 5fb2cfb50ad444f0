/**
 * Words that name nobody: what a new installation brings, what databases bring, what people call a machine or a database
 * that is one of many, and words of updoc's own sentences. As a user, host or database they stay; as a password they are
 * replaced where they stand as one, and nowhere else.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `
  admin administrator root sa sys system sysdba dba dbadmin dbo public guest anonymous nobody user users username test tester
  tests testing demo default example sample local localhost remote self me none null nil true false yes no on off unknown
  undefined any all other empty new old quot apos nbsp
  liferay lportal lportal_test lportal62 lportal70 lportal71 lportal72 lportal73 lportal74 liferayportal portal dxp joebloggs
  mysql mariadb microsoft ibm adaptive postgres postgresql pgsql oracle sqlserver mssql db2 db2inst1 sybase hsqldb h2 hypersonic orcl orclpdb1 xe xepdb1
  orclcdb cdb1 pdb1 scott hr master model msdb tempdb information_schema performance_schema mysql.sys mysql.session
  mysql.infoschema template0 template1 pg_catalog pg_toast sysaux temp undotbs1 data_pump_dir
  svc tomcat tomcat9 catalina jboss wildfly weblogic websphere glassfish jetty nginx apache httpd java javaw jvm elasticsearch
  elastic kibana solr docker podman kubernetes k8s kube kube-system jenkins gitlab git github vagrant ubuntu debian centos
  systools sysibm syscat sysstat sysibmadm nullid
  redhat ec2-user ansible bitnami opc azureuser
  web www www2 app apps application api cdn static mail email smtp imap pop pop3 ftp sftp ssh ldap ldaps ad dc dns ntp proxy
  gateway lb vip node node1 node2 node3 node4 server server1 server2 srv host host1 host2 client cluster worker main primary secondary replica slave
  db db1 db2 db01 db02 database database1 databases dbserver dbhost sql search index cache redis queue mq store storage s3 rds
  lan intranet internal corp corporate localdomain domain network net com org
  prod production prd dev develop development uat qa int integration stage staging stg pre preprod preproduction acc acceptance
  sandbox backup backups restore copy clone dump import export migration migrate upgrade upgrades upgraded upgrading upgrade_test live
  table tables column columns row rows schema catalog view views key keys value values field fields record records constraint
  password passwd pwd pass secret changeit changeme welcome welcome1 tiger manager letmein qwerty abc123 p token
  name names title type kind level status state code count total number size bytes line lines file files path folder home root
  home_dir opt usr var etc tmp lib bin log logs data content contents document documents image images media report reports
  error errors warning warnings info debug fatal trace note notes failed failure success succeeded complete completed started
  start starting stop stopped end ended run running done open opened close closed connection connected access denied login
  logout session service services process processes module modules bundle bundles component components property properties
  version versions build release releases patch update updates change changes reason cause message messages problem problems
  finding findings step steps next previous first last source sources target environment timeline time date day hour minute
  mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec
  second seconds verdict outcome recovery unavailable unique duplicate entry query queries statement statements select insert
  delete create drop alter grant role roles group groups company companies site sites page pages layout layouts journal
  article articles asset assets blog blogs wiki bookmarks calendar message_boards organization organizations permission
  permissions resource resources counter counters expando portlet portlets theme themes template templates structure
  structures workflow kaleo release_ user_ group_ lock image counter_ classname_ contact contact_ country region phone address
  list lists item items node_ tree root_cause shell script command commands option options argument arguments input output
  console terminal stdin stdout stderr thread threads pool timer timeout retry rerun fix found missing known the and for from
  with without into over under after before while where when what who how why this that these those there here not only both
  each every some more most less least than then also can cannot could should would may must will has have had was were been
  being are is it its by as at of in to or if do does did but so such via per use used using
  `
    .trim()
    .split(/\s+/),
);
