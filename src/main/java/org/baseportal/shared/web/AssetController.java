package org.baseportal.shared.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the static files under their hashed addresses, to be kept for a year. */
@Controller
class AssetController {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{*name}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Resource> file(@PathVariable String hash, @PathVariable String name) {
        String plain = name.substring(1);
        Resource file = assets.file(plain);
        if (file == null || !assets.prefix().equals("/assets/" + hash + "/")) {
            throw new NotFoundException();
        }
        return answer(file, A_YEAR);
    }

    @GetMapping("/favicon.ico")
    @PreAuthorize("permitAll()")
    ResponseEntity<Resource> favicon() {
        Resource file = assets.file("favicon.svg");
        if (file == null) {
            throw new NotFoundException();
        }
        return answer(file, CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    private static ResponseEntity<Resource> answer(Resource file, CacheControl cache) {
        try {
            MediaType type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return ResponseEntity.ok()
                    .cacheControl(cache)
                    .contentType(type)
                    .contentLength(file.contentLength())
                    .body(file);
        } catch (IOException e) {
            throw new NotFoundException();
        }
    }
}
