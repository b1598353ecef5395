package org.parley.server;

import java.util.Optional;

/**
 * The address of the site as its visitors know it.
 *
 * @param fixed the one told in the settings
 */
record Address(Optional<String> fixed) {
    /** Without a final slash. */
    String of(Exchange exchange) {
        return fixed.orElseGet(
                () -> exchange.request().getRequestURL().toString().replaceFirst("^(https?://[^/]+).*", "$1"));
    }
}
