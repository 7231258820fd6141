/** Document 002, the action API of a PBX: login and logout of programs. */
package dev.ringback.pbx;
