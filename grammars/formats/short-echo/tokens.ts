import { token } from '../../shared/read-with.ts';

export const Level = token('Level', /TRACE|DEBUG|INFO|WARN|ERROR|FATAL/, 'INFO');
export const Dash = token('Dash', ' - ', ' - ');

export const TOKENS = [Level, Dash];
