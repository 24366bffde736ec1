/**
 * Who may see and do what: people, the posts they hold, and the one predicate that every query,
 * stream, export, feed and command obeys ({@link id.siaga.notification.access.AccessRules}). Plain
 * Java; how people sign in is the business of {@code http}.
 */
@NullMarked
package id.siaga.notification.access;

import org.jspecify.annotations.NullMarked;
