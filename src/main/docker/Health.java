import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an address and exits with 0 if it answers 200: the image brings neither curl nor wget. */
class Health {

    public static void main(String[] args) throws Exception {
        Duration limit = Duration.ofSeconds(5);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(args[0])).timeout(limit).build();
        int status = HttpClient.newBuilder()
                .connectTimeout(limit)
                .build()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        System.exit(status == 200 ? 0 : 1);
    }
}
