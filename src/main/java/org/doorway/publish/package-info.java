/**
 * What may be said in public: figures with the small ones hidden, and further ones, until nobody can work out a hidden
 * one from anything that was ever published.
 *
 * <p>Floor 8.
 *
 * <p>How it is made sure. Every published figure is a sum of whole, non-negative numbers that nobody outside knows
 * ({@code Figure}, {@code Refinement}). All that was published is a system of linear facts about them ({@code Knowledge}).
 * {@code Attacker} solves that system, as somebody outside would, for the smallest and the largest value that a figure can
 * have. {@code Suppression} hides figures until {@code Audit} holds a proof for each small one: two ways that things may
 * have been, which fit with everything published, and lie as far apart in this figure as the protected range is wide. Such
 * a proof is checked with whole numbers and does not depend on the solver that found it.
 */
@NullMarked
package org.doorway.publish;

import org.jspecify.annotations.NullMarked;
