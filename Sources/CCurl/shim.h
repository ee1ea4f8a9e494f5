// curl_easy_setopt and curl_easy_getinfo are variadic and therefore not visible in Swift: one inline function per type.
#include <curl/curl.h>

static inline CURLcode curl_set_long(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_size(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}

/// Shared by reading and writing: both callbacks have this shape.
typedef size_t (*curl_transfer)(char *buffer, size_t size, size_t count, void *context);

static inline CURLcode curl_set_reader(CURL *curl, curl_transfer reader, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, reader);
    return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_READDATA, context) : code;
}

static inline CURLcode curl_set_writer(CURL *curl, curl_transfer writer, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, writer);
    return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_WRITEDATA, context) : code;
}

/// What is said between the two sides; `kind` tells by whom.
typedef int (*curl_witness)(CURL *curl, curl_infotype kind, char *text, size_t size, void *context);

static inline CURLcode curl_set_witness(CURL *curl, curl_witness witness, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, witness);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_DEBUGDATA, context);
    return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L) : code;
}

static inline CURLcode curl_get_response_code(CURL *curl, long *value) {
    return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, value);
}
