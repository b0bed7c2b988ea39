package org.doorway.participant.card;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.Java2DRenderer;
import uk.org.okapibarcode.output.SvgRenderer;

/** A code as a picture that a camera reads: the code itself and nothing else, so that a lost card tells nothing. */
@Schema(name = "Qr", description = "A QR code that holds the code itself, and nothing else.")
public record QrView(
        @Schema(description = "An SVG document.", examples = "<svg width=\"29\" height=\"29\" .../>")
        String svg,

        @Schema(
                description = "The same as a PNG, in a data URI: it can be the source of an image as it is.",
                examples = "data:image/png;base64,iVBORw0KGgo...")
        String png) {
    /** The empty edge that the QR standard asks for, in modules. */
    private static final int QUIET_ZONE = 4;

    private static final int PIXELS_A_MODULE = 8;

    public static QrView of(String code) {
        var qr = new QrCode();
        // A card lives in a pocket: a quarter of it may be worn off.
        qr.setPreferredEccLevel(QrCode.EccLevel.Q);
        qr.setQuietZoneHorizontal(QUIET_ZONE);
        qr.setQuietZoneVertical(QUIET_ZONE);
        qr.setHumanReadableLocation(HumanReadableLocation.NONE);
        qr.setContent(code);
        try {
            return new QrView(
                    svg(qr), "data:image/png;base64," + Base64.getEncoder().encodeToString(png(qr)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String svg(Symbol qr) throws IOException {
        var svg = new ByteArrayOutputStream();
        new SvgRenderer(svg, 1, Color.WHITE, Color.BLACK, false).render(qr);
        return svg.toString(StandardCharsets.UTF_8);
    }

    private static byte[] png(Symbol qr) throws IOException {
        var image = new BufferedImage(
                qr.getWidth() * PIXELS_A_MODULE, qr.getHeight() * PIXELS_A_MODULE, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        new Java2DRenderer(pen, PIXELS_A_MODULE, Color.WHITE, Color.BLACK).render(qr);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
