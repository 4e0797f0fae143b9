/* Tells Muster that it runs as an add-on: belongs beside Code.js in the add-on's project, and in no other. */
// eslint-disable-next-line no-unused-vars -- Code.js reads it
var MUSTER_ADD_ON = true;
