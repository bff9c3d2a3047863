#include "linimasa/store/extraction_store.hpp"

#include "compression.hpp"
#include "database.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/exporters/native.hpp"

#include <absl/container/flat_hash_set.h>
#include <fmt/format.h>

#include <optional>
#include <sstream>
#include <utility>

namespace linimasa {
namespace {

constexpr std::size_t rows_in_a_transaction = 200;

/// The first version of the file's form; a reader of another one must not touch it.
constexpr const char* schema = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS extraction (
    source TEXT NOT NULL,
    article TEXT NOT NULL,
    extractor TEXT NOT NULL,
    json BLOB NOT NULL,
    PRIMARY KEY (source, article)
) WITHOUT ROWID;
CREATE TEMP TABLE seen (source TEXT, article TEXT, PRIMARY KEY (source, article)) WITHOUT ROWID;
)";

std::string joined(std::string_view source, std::string_view article) {
    return fmt::format("{}\n{}", article, source);
}

}  // namespace

StoreKey store_key(const Article& as_read) {
    const auto& published = as_read.published;
    Article head;  // for the hash of an id
    head.text = fmt::format(
        "{}\n{}\n{}\n{}\n{}\n{}", as_read.title.value_or(""), as_read.author.value_or(""),
        as_read.outlet.value_or(""), as_read.language, as_read.record_id,
        published.basis == PublishedBasis::metadata ? published.moment : std::string());
    return {as_read.source, fmt::format("{} {}", as_read.id, article_id(head))};
}

struct ExtractionStore::State {
    Database database;
    std::string path;
    std::string extractor;
    absl::flat_hash_set<std::string> current;  // keys of rows made with this extractor
    std::optional<Statement> insert;
    std::optional<Statement> note;
    std::size_t uncommitted = 0;

    Result<void> begin() {
        return uncommitted++ == 0 ? database.run("BEGIN IMMEDIATE") : Result<void>{};
    }
    Result<void> commit() {
        return std::exchange(uncommitted, 0) == 0 ? Result<void>{} : database.run("COMMIT");
    }
    Result<void> saw(const StoreKey& key) {
        note->bind(1, key.source);
        note->bind(2, key.article);
        return finished(*note);
    }
    static Result<void> finished(Statement& statement) {
        const auto done = statement.step();
        statement.reset();
        return done.map([](bool) {});
    }
    [[nodiscard]] Result<Extraction> read(std::string_view source, std::string_view frame) const {
        const std::string where = fmt::format("{}: {}", path, source);
        const auto json = decompressed(frame);
        if (!json) {
            return tl::unexpected(Error{ErrorCode::invalid_data, "the stored article is damaged",
                                        where, "Build once more with the article as input"});
        }
        return read_extraction(*json, where);
    }
};

ExtractionStore::ExtractionStore(std::unique_ptr<State> state) : state_(std::move(state)) {}
ExtractionStore::~ExtractionStore() = default;
ExtractionStore::ExtractionStore(ExtractionStore&&) noexcept = default;
ExtractionStore& ExtractionStore::operator=(ExtractionStore&&) noexcept = default;

Result<ExtractionStore> ExtractionStore::open(const std::filesystem::path& path,
                                              std::string_view extractor) {
    auto database = Database::open(path);
    if (!database) {
        return tl::unexpected(database.error());
    }
    auto state = std::make_unique<State>();
    state->database = *std::move(database);
    state->path = path.string();
    state->extractor = extractor;
    if (const auto made = state->database.run(schema); !made) {
        return tl::unexpected(made.error());
    }
    auto insert = Statement::prepare(state->database,
                                     "INSERT OR REPLACE INTO extraction VALUES (?1, ?2, ?3, ?4)");
    auto note = Statement::prepare(state->database, "INSERT OR IGNORE INTO seen VALUES (?1, ?2)");
    auto select = Statement::prepare(state->database,
                                     "SELECT source, article FROM extraction WHERE extractor = ?1");
    for (const auto* statement : {&insert, &note, &select}) {
        if (!*statement) {
            return tl::unexpected(statement->error());
        }
    }
    state->insert = *std::move(insert);
    state->note = *std::move(note);
    select->bind(1, state->extractor);
    for (;;) {
        const auto row = select->step();
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            break;
        }
        state->current.insert(joined(select->text(0), select->text(1)));
    }
    return ExtractionStore(std::move(state));
}

bool ExtractionStore::contains(const StoreKey& key) const {
    return state_->current.contains(joined(key.source, key.article));
}

Result<void> ExtractionStore::put(const StoreKey& key, const Extraction& extraction) {
    std::ostringstream json;
    if (auto written = write_extraction(extraction, json); !written) {
        return written;
    }
    if (auto begun = state_->begin(); !begun) {
        return begun;
    }
    const std::string frame = compressed(json.view());
    Statement& insert = *state_->insert;
    insert.bind(1, key.source);
    insert.bind(2, key.article);
    insert.bind(3, state_->extractor);
    insert.bind_blob(4, frame);
    if (auto done = State::finished(insert); !done) {
        return done;
    }
    if (auto noted = state_->saw(key); !noted) {
        return noted;
    }
    return state_->uncommitted >= rows_in_a_transaction ? state_->commit() : Result<void>{};
}

Result<void> ExtractionStore::keep(const StoreKey& key) {
    return state_->saw(key);
}

Result<void> ExtractionStore::finish() {
    if (auto begun = state_->begin(); !begun) {
        return begun;
    }
    auto dropped = state_->database.run(R"(
        DELETE FROM extraction
        WHERE source IN (SELECT source FROM seen)
          AND NOT EXISTS (SELECT 1 FROM seen WHERE seen.source = extraction.source
                                               AND seen.article = extraction.article))");
    return dropped ? state_->commit() : dropped;
}

Result<std::size_t> ExtractionStore::remove(std::string_view source) {
    if (const auto committed = state_->commit(); !committed) {
        return tl::unexpected(committed.error());
    }
    auto statement =
        Statement::prepare(state_->database, "DELETE FROM extraction WHERE source = ?1");
    if (!statement) {
        return tl::unexpected(statement.error());
    }
    statement->bind(1, source);
    if (const auto done = statement->step(); !done) {
        return tl::unexpected(done.error());
    }
    return static_cast<std::size_t>(sqlite3_changes(state_->database.handle()));
}

Result<void> ExtractionStore::for_each(const std::function<void(Result<Extraction>)>& sink) const {
    auto select = Statement::prepare(state_->database,
                                     "SELECT source, json FROM extraction WHERE extractor = ?1 "
                                     "ORDER BY source, article");
    if (!select) {
        return tl::unexpected(select.error());
    }
    select->bind(1, state_->extractor);
    for (;;) {
        const auto row = select->step();
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            return {};
        }
        sink(state_->read(select->text(0), select->blob(1)));
    }
}

Result<void> ExtractionStore::for_each_outdated(
    const std::function<void(const StoreKey&, Article)>& sink) const {
    // The keys first: the sink may write to the table, which must not disturb a running query.
    auto select = Statement::prepare(state_->database,
                                     "SELECT source, article FROM extraction WHERE extractor <> ?1 "
                                     "ORDER BY source, article");
    auto fetch = Statement::prepare(
        state_->database, "SELECT json FROM extraction WHERE source = ?1 AND article = ?2");
    if (!select || !fetch) {
        return tl::unexpected(select ? fetch.error() : select.error());
    }
    select->bind(1, state_->extractor);
    std::vector<StoreKey> keys;
    for (;;) {
        const auto row = select->step();
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            break;
        }
        keys.push_back({std::string(select->text(0)), std::string(select->text(1))});
    }
    for (const StoreKey& key : keys) {
        fetch->bind(1, key.source);
        fetch->bind(2, key.article);
        const auto row = fetch->step();
        if (!row) {
            return tl::unexpected(row.error());
        }
        auto extraction = *row ? state_->read(key.source, fetch->blob(0))
                               : Result<Extraction>(tl::unexpected(Error{}));
        fetch->reset();
        // One that cannot be read any more stays out until its article is given again.
        if (extraction) {
            if (extraction->article.published.basis != PublishedBasis::metadata) {
                extraction->article.published = {};
            }
            sink(key, std::move(extraction->article));
        }
    }
    return {};
}

}  // namespace linimasa
