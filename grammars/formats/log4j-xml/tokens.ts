import { token } from '../../shared/read-with.ts';

export const EventOpen = token('EventOpen', '<log4j:event', '<log4j:event');
export const Space = token('Space', /[ \t\r\n]+/, ' ');
export const AttributeName = token('AttributeName', /[A-Za-z:]{1,40}(?==")/, 'level');
export const Equals = token('Equals', '=', '=');
export const AttributeValue = token('AttributeValue', /"[^"]*"/, '"INFO"');
export const EventClose = token('EventClose', '>', '>');

export const TOKENS = [EventOpen, Space, AttributeName, Equals, AttributeValue, EventClose];
