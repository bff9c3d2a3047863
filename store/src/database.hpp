#pragma once

#include "linimasa/core/result.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace linimasa {

/// A connection to an SQLite file. Errors name the file.
class Database {
public:
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path);

    [[nodiscard]] Result<void> run(const char* sql) const;
    [[nodiscard]] Error error(std::string_view doing) const;
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
    std::string path_;
};

/// A prepared statement, used again and again.
class Statement {
public:
    [[nodiscard]] static Result<Statement> prepare(const Database& database, const char* sql);

    /// Binds a value; views must live until the next reset.
    void bind(int place, std::string_view text);
    void bind_blob(int place, std::string_view bytes);
    /// True: a row is there; false: the statement is done.
    [[nodiscard]] Result<bool> step();
    void reset();

    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    const Database* database_ = nullptr;
};

}  // namespace linimasa
