#include "stored_extractions.hpp"

#include "linimasa/core/knowledge.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/store/extraction_store.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace linimasa::cli {
namespace {

/// An article of the input: extracted, or known from an earlier run.
struct Step {
    StoreKey key;
    std::optional<Extraction> made;
};

Result<ExtractionStore> open_store(const StoreOptions& options, const ArticleInputs& inputs) {
    const auto pack = LanguagePack::load(inputs.extractor.language, inputs.extractor.language_dir);
    if (!pack) {
        return tl::unexpected(pack.error());
    }
    const auto knowledge = Knowledge::load(inputs.extractor.knowledge);
    if (!knowledge) {
        return tl::unexpected(knowledge.error());
    }
    return ExtractionStore::open(
        options.path, fmt::format("linimasa {} {}{}", LINIMASA_VERSION, pack->fingerprint(),
                                  knowledge->fingerprint()));
}

/// Removes the articles of a source: "a.txt" where it was read from the folder "." as "./a.txt" and
/// the other way round.
Result<std::size_t> remove_source(ExtractionStore& store, const std::string& source) {
    auto count = store.remove(source);
    const std::string plain = std::filesystem::path(source).lexically_normal().generic_string();
    for (const std::string& other : {plain, "./" + plain}) {
        if (count && *count == 0 && other != source && source.find("://") == std::string::npos) {
            count = store.remove(other);
        }
    }
    return count;
}

Result<void> remove_sources(ExtractionStore& store, const StoreOptions& options, Console& console) {
    for (const auto& source : options.removed) {
        const auto count = remove_source(store, source);
        if (!count) {
            return tl::unexpected(count.error());
        }
        if (*count == 0) {
            console.unmet({ErrorCode::not_found, "no article of this source is in the store",
                           source, "Name it as 'linimasa read' and the graph do."});
        }
    }
    return {};
}

/// The first thing that went wrong, where later ones follow from it.
class First {
public:
    bool keep(const Result<void>& result) {
        if (!result && !error_) {
            error_ = result.error();
        }
        return !error_;
    }
    [[nodiscard]] Result<void> result() const {
        return error_ ? Result<void>(tl::unexpected(*error_)) : Result<void>{};
    }

private:
    std::optional<Error> error_;
};

Result<void> bring_up_to_date(ExtractionStore& store, const ArticleInputs& inputs,
                              const Extractor& extractor, Console& console) {
    First failure;
    if (!inputs.paths.empty()) {
        for_each_article<Step>(
            inputs, console,
            [&](Article article) -> Step {
                StoreKey key = store_key(article);
                if (store.contains(key)) {
                    return {std::move(key), std::nullopt};
                }
                return {std::move(key), extractor.extract(std::move(article))};
            },
            [&](const Step& step) {
                return failure.keep(step.made ? store.put(step.key, *step.made)
                                              : store.keep(step.key));
            });
    }
    failure.keep(store.finish());
    failure.keep(store.for_each_outdated([&](const StoreKey& key, Article article) {
        failure.keep(store.put(key, extractor.extract(std::move(article))));
    }));
    failure.keep(store.finish());
    return failure.result();
}

}  // namespace

Result<std::size_t> link_stored(const StoreOptions& options, const ArticleInputs& inputs,
                                const Extractor& extractor, Linker& linker, Console& console) {
    std::error_code ignored;
    if (inputs.paths.empty() && !std::filesystem::exists(options.path, ignored)) {
        return tl::unexpected(Error{ErrorCode::not_found, "there is no such store", options.path,
                                    "Check the path, or give articles to make it of."});
    }
    auto store = open_store(options, inputs);
    if (!store) {
        return tl::unexpected(store.error());
    }
    std::size_t count = 0;
    return remove_sources(*store, options, console)
        .and_then([&] { return bring_up_to_date(*store, inputs, extractor, console); })
        .and_then([&] {
            return store->for_each([&](Result<Extraction> extraction) {
                if (!extraction) {
                    console.skip(extraction.error());
                    return;
                }
                ++count;
                linker.add(*std::move(extraction));
            });
        })
        .map([&] { return count; });
}

}  // namespace linimasa::cli
