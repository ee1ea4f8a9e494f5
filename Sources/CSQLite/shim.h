#include <sqlite3.h>

/// Without statistics of memory SQLite asks the allocator directly; with them every allocation of every connection
/// waits for one lock. `sqlite3_config` takes a variable number of arguments, which Swift cannot call.
/// SQLITE_MISUSE when SQLite is in use already.
static inline int portal_sqlite_keeps_no_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// A statement is planned once, whatever is bound to it. Otherwise SQLite looks whether a bound value fits a partial index
/// and compiles the statement anew for every execution.
static inline int portal_sqlite_plans_once(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_QPSG, 1, (int *)0);
}
