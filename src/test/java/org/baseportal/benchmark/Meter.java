package org.baseportal.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Takes times. */
final class Meter {

    private Meter() {}

    /** Times of one caller, in milliseconds. */
    record Times(double p50, double p95, double p99) {}

    /** Calls one after another; the first tenth, and at least five, is not counted. */
    static Times one(int calls, IntConsumer work) {
        int warm = Math.max(5, calls / 10);
        for (int at = 0; at < warm; at++) {
            work.accept(at);
        }
        long[] took = new long[calls];
        for (int at = 0; at < calls; at++) {
            long begun = System.nanoTime();
            work.accept(warm + at);
            took[at] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return new Times(at(took, 0.50), at(took, 0.95), at(took, 0.99));
    }

    private static double at(long[] sorted, double share) {
        int index = (int) Math.ceil(sorted.length * share) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    /** Calls a second while all browsers ask as fast as they are answered. */
    static double throughput(List<Browser> browsers, String path, String mark, Duration time) {
        ExecutorService hands = Executors.newFixedThreadPool(browsers.size());
        try {
            long begun = System.nanoTime();
            long until = begun + time.toNanos();
            List<Callable<Integer>> work = new ArrayList<>();
            for (Browser browser : browsers) {
                work.add(() -> {
                    int calls = 0;
                    for (; System.nanoTime() < until; calls++) {
                        browser.open(path, mark);
                    }
                    return calls;
                });
            }
            int calls = 0;
            for (Future<Integer> one : hands.invokeAll(work)) {
                calls += one.get();
            }
            return calls / ((System.nanoTime() - begun) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
