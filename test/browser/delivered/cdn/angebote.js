// Stands where a build puts the list's script, so that a snippet finds what it asks for.
import '../../../../src/angebote.ts';
