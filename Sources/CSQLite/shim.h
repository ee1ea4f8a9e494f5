#include <sqlite3.h>

/// Without statistics of memory SQLite asks the allocator directly; with them every allocation of every connection
/// waits for one lock. `sqlite3_config` takes a variable number of arguments, which Swift cannot call.
/// SQLITE_MISUSE when SQLite is in use already.
static inline int portal_sqlite_keeps_no_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
