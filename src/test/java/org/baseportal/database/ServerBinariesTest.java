package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerBinariesTest {

    @TempDir
    Path runtime;

    @Test
    void startsAtTheSameTimeUnpackOnceAndLeaveNothingHalf() throws Exception {
        Path abandoned = Files.createDirectory(runtime.resolve(".unpacking-long-ago"));
        Path atWork = Files.createDirectory(runtime.resolve(".unpacking-just-now"));
        Files.setLastModifiedTime(
                abandoned,
                FileTime.from(Files.getLastModifiedTime(atWork).toInstant().minus(Duration.ofHours(2))));
        Callable<ServerBinaries> start = () -> ServerBinaries.unpackedIn(runtime);
        ExecutorService starts = Executors.newFixedThreadPool(3);
        try {
            for (Future<ServerBinaries> done : starts.invokeAll(List.of(start, start, start))) {
                assertThat(done.get().postgres()).isExecutable();
                assertThat(done.get().initdb()).isExecutable();
                assertThat(done.get().control()).isExecutable();
            }
        } finally {
            starts.shutdown();
        }
        assertThat(abandoned).doesNotExist();
        try (Stream<Path> left = Files.list(runtime)) {
            assertThat(left.filter(path -> !path.equals(atWork))).hasSize(1);
        }
    }

    @Test
    void onlyTheProgramsOfThisPlatformAreInTheBuild() {
        List<String> here = Stream.of(
                        "linux-x86_64",
                        "linux-arm_64",
                        "darwin-x86_64",
                        "darwin-arm_64",
                        "windows-x86_64",
                        "linux-x86_32",
                        "linux-arm_32",
                        "linux-ppcle_64")
                .filter(platform -> ServerBinariesTest.class.getResource("/postgres-" + platform + ".txz") != null)
                .toList();
        assertThat(here).hasSize(1);
    }
}
