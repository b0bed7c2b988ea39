package org.doorway.launch.tryit;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the staff of the example centre in, with one password for all of them that is new at every start and printed.
 */
@ApplicationScoped
class StaffSignIn {
    /** Ten guesses a minute at a password of 60 bits. */
    private static final int ATTEMPTS = 10;

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final String WITHOUT_LOOK_ALIKES = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private final String password = newPassword();
    private final Map<String, Bucket> attempts = new ConcurrentHashMap<>();

    String password() {
        return password;
    }

    /**
     * The staff member of that name, when the password is right.
     *
     * @throws TooManyAttempts whoever asks, right or wrong, once there were too many for that name
     */
    Optional<StaffMember> signIn(@Nullable String user, @Nullable String given) throws TooManyAttempts {
        var member = StaffMember.called(user == null ? "" : user);
        // Names that nobody has share one bucket, so that making names up takes no memory.
        var bucket = attempts.computeIfAbsent(member.map(StaffMember::user).orElse(""), name -> bucket());
        if (!bucket.tryConsume(1)) {
            throw new TooManyAttempts();
        }
        var right = MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8),
                (given == null ? "" : given).getBytes(StandardCharsets.UTF_8));
        return right ? member : Optional.empty();
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(ATTEMPTS).refillGreedy(ATTEMPTS, PERIOD))
                .build();
    }

    private static String newPassword() {
        var random = new SecureRandom();
        return Stream.generate(() -> random.ints(GROUP_LENGTH, 0, WITHOUT_LOOK_ALIKES.length())
                        .mapToObj(index -> WITHOUT_LOOK_ALIKES.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .limit(GROUPS)
                .collect(Collectors.joining("-"));
    }

    /** Somebody guesses; they are to come back later. */
    static final class TooManyAttempts extends Exception {
        static final String WAIT_SECONDS = Long.toString(PERIOD.toSeconds());

        TooManyAttempts() {
            super("too many attempts", null, false, false);
        }
    }
}
