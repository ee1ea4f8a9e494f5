#include <cbor.h>

/// The callbacks that do nothing. A copy, so that each reader sets its own.
static inline struct cbor_callbacks cbor_no_callbacks(void) {
    return cbor_empty_callbacks;
}
