#include "database.hpp"

#include <fmt/format.h>

namespace linimasa {
namespace {

constexpr int wait_for_others_ms = 10'000;

}  // namespace

Result<Database> Database::open(const std::filesystem::path& path) {
    Database database;
    database.path_ = path.string();
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(database.path_.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    database.handle_.reset(handle);
    if (code != SQLITE_OK) {
        return tl::unexpected(database.error("the store cannot be opened"));
    }
    sqlite3_busy_timeout(handle, wait_for_others_ms);
    return database;
}

Result<void> Database::run(const char* sql) const {
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return tl::unexpected(error("the store cannot be used"));
    }
    return {};
}

Error Database::error(std::string_view doing) const {
    const int code = handle_ ? sqlite3_errcode(handle()) : SQLITE_NOMEM;
    Error error{ErrorCode::unreadable,
                fmt::format("{}: {}", doing, handle_ ? sqlite3_errmsg(handle()) : "no memory"),
                path_, "Check the path and its permissions"};
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) {
        error.code = ErrorCode::invalid_data;
        error.remedy = "Give the store of an earlier run, or the name of a file that is not there";
    } else if (code == SQLITE_FULL || code == SQLITE_IOERR) {
        error.code = ErrorCode::write_failed;
        error.remedy = "Is the disk full?";
    } else if (code == SQLITE_BUSY) {
        error.remedy = "Another run is writing to it; try again when that has ended";
    }
    return error;
}

Result<Statement> Statement::prepare(const Database& database, const char* sql) {
    Statement made;
    made.database_ = &database;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr) != SQLITE_OK) {
        return tl::unexpected(database.error("the store has another form"));
    }
    made.statement_.reset(statement);
    return made;
}

void Statement::bind(int place, std::string_view text) {
    sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bind_blob(int place, std::string_view bytes) {
    sqlite3_bind_blob64(statement_.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC);
}

Result<bool> Statement::step() {
    switch (sqlite3_step(statement_.get())) {
        case SQLITE_ROW:
            return true;
        case SQLITE_DONE:
            return false;
        default:
            return tl::unexpected(database_->error("the store cannot be read or written"));
    }
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

std::string_view Statement::text(int column) const {
    // SQLite hands text out as unsigned char; the cast goes through void.
    const void* bytes = sqlite3_column_text(statement_.get(), column);
    return {static_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const {
    return {static_cast<const char*>(sqlite3_column_blob(statement_.get(), column)),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

}  // namespace linimasa
