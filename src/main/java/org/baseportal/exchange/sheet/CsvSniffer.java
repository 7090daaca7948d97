package org.baseportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;

/** Finds out in which characters and with which separator a CSV file is written. */
final class CsvSniffer {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String DELIMITERS = ",\t;|";
    private static final int SAMPLE_LINES = 50;
    private static final int BLOCK = 1 << 16;

    private CsvSniffer() {}

    static FileFacts sniff(Path file) throws IOException {
        Charset charset = charset(file);
        return FileFacts.csv(charset.name(), delimiter(file, charset));
    }

    private static Charset charset(Path file) throws IOException {
        byte[] head = head(file, 3);
        List<Charset> candidates = List.of(StandardCharsets.UTF_8, GB18030);
        if (head.length >= 2 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)) {
            candidates = List.of(StandardCharsets.UTF_16LE);
        } else if (head.length >= 2 && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) {
            candidates = List.of(StandardCharsets.UTF_16BE);
        }
        for (Charset candidate : candidates) {
            if (readsAs(file, candidate)) {
                return candidate;
            }
        }
        throw new SheetRefusedException(Reason.CHARSET);
    }

    private static byte[] head(Path file, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        }
    }

    /** Whether every byte is a character of the set. Control characters mean that this is no text at all. */
    private static boolean readsAs(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer chars = CharBuffer.allocate(BLOCK);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                bytes.compact();
                if (result.isError()) {
                    return false;
                }
                refuseControls(chars.flip());
                chars.clear();
            }
        }
        return true;
    }

    private static void refuseControls(CharBuffer chars) {
        if (chars.chars().anyMatch(c -> c == 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'))) {
            throw new SheetRefusedException(Reason.NOT_CSV);
        }
    }

    /** The separator that most lines hold equally often, the heading among them; a comma where none is. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        List<int[]> lines = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            int[] counts = new int[DELIMITERS.length()];
            boolean quoted = false;
            for (int c = reader.read(); c >= 0 && lines.size() < SAMPLE_LINES; c = reader.read()) {
                quoted ^= c == '"';
                int delimiter = quoted ? -1 : DELIMITERS.indexOf(c);
                if (delimiter >= 0) {
                    counts[delimiter]++;
                } else if (c == '\n' && !quoted) {
                    lines.add(counts);
                    counts = new int[DELIMITERS.length()];
                }
            }
            lines.add(counts);
        }
        return IntStream.range(0, DELIMITERS.length())
                .mapToObj(at -> new Candidate(at, agreement(lines, at)))
                .max(Comparator.comparingLong(Candidate::agreement).thenComparing(c -> -c.at()))
                .map(best -> DELIMITERS.charAt(best.at()))
                .orElse(',');
    }

    /** How many lines hold the separator as often as most of them do. */
    private static long agreement(List<int[]> lines, int at) {
        Map<Integer, Long> frequencies = lines.stream()
                .filter(counts -> counts[at] > 0)
                .collect(Collectors.groupingBy(counts -> counts[at], Collectors.counting()));
        return frequencies.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private record Candidate(int at, long agreement) {}
}
