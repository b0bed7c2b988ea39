/**
 * The suppression engine: which figures of a publication must be hidden besides the small ones, so that nobody can work out a
 * hidden one from anything that was ever published. It knows nothing of what is counted.
 *
 * <p>Floor 1. Owns no tables; any feature that gives figures away may use it. In the words of the field: cell suppression with
 * the attacker's problem as a linear program (M. Fischetti and J. J. Salazar González, <i>Models and Algorithms for Optimizing
 * Cell Suppression in Tabular Data with Linear Constraints</i>, JASA 95, 2000); that numbers of people from one to a small
 * number are not shown is the rule of the Centers for Medicare and Medicaid Services (cell size suppression policy) and of the
 * Washington State Department of Health (Guidelines for Working with Small Numbers).
 *
 * <p>How it is made sure. Every published figure is a sum of whole, non-negative numbers that nobody outside knows
 * ({@code Figure}, {@code Refinement}). All that was published is a system of linear constraints on them ({@code
 * Knowledge}). {@code Attacker} solves that system, as somebody outside would, for the smallest and the largest value
 * that a figure can have. {@code Suppression} hides figures until {@code DisclosureAudit} holds a proof for each small
 * one: two ways that things may have been, which fit with everything published, and lie as far apart in this figure as
 * the protected range is wide. Such a proof is checked with whole numbers and does not depend on the solver that found
 * it.
 */
@NullMarked
package org.doorway.disclosure;

import org.jspecify.annotations.NullMarked;
