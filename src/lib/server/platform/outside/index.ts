// Asking the world outside, for the rooms.
export { askLink, linkResults, theInternet, type LinkResult, type Outside } from './ask.ts';
