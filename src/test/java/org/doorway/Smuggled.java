package org.doorway;

import java.util.stream.Stream;

/**
 * A request that can be read as one, with another one hidden in its body, or as two: where a proxy and the server read it
 * differently, a stranger's request comes in over somebody else's connection.
 *
 * @param name what is odd about it
 * @param text all that is sent
 */
public record Smuggled(String name, String text) {
    /** Something that anybody may ask for, so that it would be answered if it were read. */
    public static String hidden() {
        return "GET /api/v1/problems/not-found HTTP/1.1\r\nHost: centre.example\r\nConnection: close\r\n\r\n";
    }

    public static String head(String headers) {
        return "POST /api/v1/visits HTTP/1.1\r\nHost: centre.example\r\nContent-Type: application/json\r\n" + headers
                + "\r\n";
    }

    /** Every shape; in each of them, the server is to find one request, and that one faulty. */
    public static Stream<Smuggled> shapes() {
        return Stream.of(lengths(), encodings(), chunks(), lines()).flatMap(shapes -> shapes);
    }

    /** Headers that go on in the next line; whoever unfolds them, as they should, reads two requests. */
    public static Stream<Smuggled> folded() {
        return Stream.of(
                headed("a folded encoding", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n" + hidden()),
                headed(
                        "a header that goes on",
                        "X-Odd: a\r\n Content-Length: " + hidden().length() + "\r\n",
                        hidden()));
    }

    private static Stream<Smuggled> lengths() {
        var length = "Content-Length: " + hidden().length() + "\r\n";
        return Stream.of(
                headed("a length and chunks", length + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n" + hidden()),
                headed("chunks and a length", "Transfer-Encoding: chunked\r\n" + length, "0\r\n\r\n" + hidden()),
                headed("two lengths", "Content-Length: 0\r\n" + length, hidden()),
                headed("two lengths the other way round", length + "Content-Length: 0\r\n", hidden()),
                headed("two lengths in one", "Content-Length: 0, " + hidden().length() + "\r\n", hidden()),
                headed("a length with a sign", "Content-Length: +" + hidden().length() + "\r\n", hidden()),
                headed("a length below nothing", "Content-Length: -1\r\n", hidden()),
                headed("a length that is none", "Content-Length: 0x0\r\n", hidden()),
                headed("an empty length", "Content-Length:\r\n", hidden()));
    }

    private static Stream<Smuggled> encodings() {
        return Stream.of(
                        "xchunked",
                        "identity",
                        "chunked, identity",
                        "gzip",
                        "gzip, chunked",
                        "chunked;q=1",
                        "\"chunked\"",
                        "\u000bchunked",
                        "chunked\r\nTransfer-Encoding: identity",
                        "identity\r\nTransfer-Encoding: chunked",
                        "chunked\r\nTransfer-Encoding: chunked")
                .map(encoding -> headed(
                        "encoded as " + encoding, "Transfer-Encoding: " + encoding + "\r\n", "0\r\n\r\n" + hidden()));
    }

    private static Stream<Smuggled> chunks() {
        return Stream.of(
                        "0;x\n\r\n\r\n",
                        "0;x\n",
                        "0;x=\"\n\"\r\n\r\n",
                        "0;x=\"\r\n\"\r\n\r\n",
                        "0\n\n",
                        "0\r\n\n",
                        "0x0\r\n\r\n",
                        "+0\r\n\r\n",
                        "-1\r\n\r\n",
                        "1\r\nA0\r\n\r\n",
                        "2\r\n{}0\r\n\r\n",
                        "FFFFFFFFFFFFFFFF\r\n")
                .map(chunk -> headed("in chunks " + chunk, "Transfer-Encoding: chunked\r\n", chunk + hidden()));
    }

    private static Stream<Smuggled> lines() {
        var length = hidden().length();
        return Stream.of(
                headed("a blank before the colon", "Content-Length : " + length + "\r\n", hidden()),
                headed("a tab before the colon", "Transfer-Encoding\t: chunked\r\n", "0\r\n\r\n" + hidden()),
                headed("a folded length", "Content-Length:\r\n " + length + "\r\n", hidden()),
                headed("a line end without CR", "X-Odd: a\nContent-Length: " + length + "\r\n", hidden()),
                headed("a CR alone", "X-Odd: a\rContent-Length: " + length + "\r\n", hidden()),
                headed("a NUL", "X-Odd: a\u0000b\r\nContent-Length: 2\r\n", hidden()),
                headed("a line without a colon", "Content-Length\r\n", hidden()),
                new Smuggled(
                        "all lines without CR",
                        "POST /api/v1/visits HTTP/1.1\nHost: a\nContent-Length: 0\n\n" + hidden()),
                new Smuggled(
                        "chunks in HTTP/1.0",
                        head("Transfer-Encoding: chunked\r\nConnection: keep-alive\r\n")
                                        .replace("HTTP/1.1", "HTTP/1.0") + "0\r\n\r\n" + hidden()));
    }

    private static Smuggled headed(String name, String headers, String body) {
        return new Smuggled(name, head(headers) + body);
    }

    @Override
    public String toString() {
        return name.replace("\r", "CR")
                .replace("\n", "LF")
                .replace("\u0000", "NUL")
                .replace("\u000b", "VT");
    }
}
