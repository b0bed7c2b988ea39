/** The packaged service as a process of its own, as a centre runs it: what it does when things around it go wrong. */
package org.doorway.packaged;
