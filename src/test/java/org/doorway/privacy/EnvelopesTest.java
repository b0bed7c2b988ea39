package org.doorway.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopesTest {
    private static final byte[] WORDS = "Bluebird, K7Q2-M4XW".getBytes(StandardCharsets.UTF_8);
    private static final String INFO = "operation 1";

    private final Rfc9180 phone = new Rfc9180();

    @BeforeAll
    static void library() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        HybridConfig.register();
    }

    @Test
    void what_this_test_seals_with_is_what_the_rfc_says() throws GeneralSecurityException {
        // RFC 9180, A.1.1.
        var ephemeral = new KeyPair(
                Rfc9180.publicKey(hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431")),
                KeyFactory.getInstance("X25519")
                        .generatePrivate(new XECPrivateKeySpec(
                                NamedParameterSpec.X25519,
                                hex("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736"))));
        var sealed = new Rfc9180(16)
                .seal(
                        ephemeral,
                        hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"),
                        hex("4f6465206f6e2061204772656369616e2055726e"),
                        hex("436f756e742d30"),
                        hex("4265617574792069732074727574682c20747275746820626561757479"));
        assertThat(HexFormat.of().formatHex(sealed))
                .isEqualTo(
                        "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");
    }

    @Test
    void what_any_rfc_9180_library_seals_is_opened() {
        var envelopes = new Envelopes(new Keys(KeyMaterial.generate()));
        var sealed = phone.seal(publicKey(envelopes), INFO, WORDS);
        assertThat(envelopes.open(sealed, INFO)).contains(WORDS);
        assertThat(envelopes.hasKey(envelopes.key().id())).isTrue();
    }

    @Test
    void what_is_for_another_purpose_or_another_key_or_damaged_stays_closed() {
        var envelopes = new Envelopes(new Keys(KeyMaterial.generate()));
        var others = new Envelopes(new Keys(KeyMaterial.generate()));
        var sealed = phone.seal(publicKey(envelopes), INFO, WORDS);
        assertThat(envelopes.open(sealed, "operation 2")).isEmpty();
        assertThat(others.open(sealed, INFO)).isEmpty();
        assertThat(others.hasKey(envelopes.key().id())).isFalse();
        sealed[40] ^= 1;
        assertThat(envelopes.open(sealed, INFO)).isEmpty();
        assertThat(envelopes.open(new byte[31], INFO)).isEmpty();
        assertThat(envelopes.open(new byte[0], INFO)).isEmpty();
    }

    @Test
    void what_was_sealed_to_the_key_before_is_still_opened() throws GeneralSecurityException {
        var before = KeysetHandle.generateNew(EnvelopeKeys.PARAMETERS);
        var after = KeysetHandle.newBuilder(before)
                .addEntry(KeysetHandle.generateEntryFromParameters(EnvelopeKeys.PARAMETERS)
                        .withRandomId()
                        .makePrimary())
                .build();
        var old = new Envelopes(new Keys(material(before)));
        var current = new Envelopes(new Keys(material(after)));
        assertThat(current.key()).isNotEqualTo(old.key());
        assertThat(current.hasKey(old.key().id())).isTrue();
        assertThat(current.open(phone.seal(publicKey(old), INFO, WORDS), INFO)).contains(WORDS);
        assertThat(current.open(phone.seal(publicKey(current), INFO, WORDS), INFO))
                .contains(WORDS);
        assertThat(old.open(phone.seal(publicKey(current), INFO, WORDS), INFO)).isEmpty();
    }

    private static KeyMaterial material(KeysetHandle envelope) throws GeneralSecurityException {
        return new KeyMaterial(
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF),
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                envelope);
    }

    private static byte[] publicKey(Envelopes envelopes) {
        return Base64.getUrlDecoder().decode(envelopes.key().publicKey());
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
