package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffSignInTest {
    private final StaffSignIn staff = new StaffSignIn();

    @Test
    void the_password_lets_each_of_the_staff_in() throws Exception {
        for (var member : StaffMember.ALL) {
            assertThat(staff.signIn(member.user(), staff.password())).contains(member);
        }
    }

    @Test
    void there_is_somebody_with_each_role() throws Exception {
        var roles = Arrays.stream(Roles.class.getFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new IllegalStateException(hidden);
                    }
                })
                .toList();

        assertThat(StaffMember.ALL).extracting(StaffMember::role).containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void nothing_else_lets_anybody_in() throws Exception {
        assertThat(staff.signIn("marisol", "wrong")).isEmpty();
        assertThat(staff.signIn("marisol", "")).isEmpty();
        assertThat(staff.signIn("marisol", null)).isEmpty();
        assertThat(staff.signIn("nobody", staff.password())).isEmpty();
        assertThat(staff.signIn(null, staff.password())).isEmpty();
    }

    @Test
    void the_password_is_new_at_every_start() {
        assertThat(staff.password()).matches("(\\w{4}-){2}\\w{4}").isNotEqualTo(new StaffSignIn().password());
    }

    @Test
    void who_guesses_ten_times_has_to_wait_even_with_the_right_password() throws Exception {
        for (var guess = 0; guess < 10; guess++) {
            staff.signIn("marisol", "guess-" + guess);
        }

        assertThatThrownBy(() -> staff.signIn("marisol", staff.password()))
                .isInstanceOf(StaffSignIn.TooManyAttempts.class);
        assertThat(staff.signIn("theo", staff.password())).isPresent();
    }
}
