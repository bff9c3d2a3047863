#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Indonesian word formation: from a root to its forms, and back. Works on folded words (see
/// text.hpp: fold) without a dictionary. Meant for building tables when a stage is created, not for
/// every token of a text.
namespace linimasa::morphology {

/// What an affix does to the root, above all whose part the grammatical subject plays.
enum class Voice : std::uint8_t {
    bare,         ///< "temu", also "temukan" (imperative or after "ia")
    active,       ///< me-: the subject acts ("menemukan")
    passive,      ///< di-: the subject is acted upon ("ditemukan")
    resultative,  ///< ter-: it happened to the subject, or by accident ("tertangkap")
    middle,       ///< ber-: the subject acts on nobody else ("bertemu")
    agent,        ///< pe-: who does it ("penemu")
    noun,         ///< pe-…-an, per-…-an, ke-…-an, -an: the act or its result ("pertemuan")
};

struct Form {
    std::string word;
    std::string prefix;  ///< without assimilation: "me", "memper", "di", "diper", "ter", "ber",
                         ///< "pe", "per", "ke", "se" or ""
    std::string suffix;  ///< "kan", "i", "an" or ""
    Voice voice = Voice::bare;

    friend bool operator==(const Form&, const Form&) = default;
};

/// All regular forms of a root, the root itself first; the formal spelling before the one that
/// papers use as well ("menyukseskan", "mensukseskan"). Many exist only in theory: a table for
/// looking up does not mind. Without -nya, -lah: see with_clitics.
[[nodiscard]] std::vector<Form> forms_of(std::string_view root);
/// The word with each of -nya, -lah, -kah, -ku and -mu, the word itself not among them.
[[nodiscard]] std::vector<std::string> with_clitics(std::string_view word);

/// me-, with what it does to the first sound: "tulis" -> "menulis". Formal spelling first.
[[nodiscard]] std::vector<std::string> with_me(std::string_view stem);
/// pe-, likewise: "tulis" -> "penulis".
[[nodiscard]] std::vector<std::string> with_pe(std::string_view stem);

struct Analysis {
    std::string root;
    std::string prefix;  ///< as in Form
    std::string suffix;  ///< as in Form
    std::string clitic;  ///< "nya", "lah", "kah", "ku", "mu" or ""
    Voice voice = Voice::bare;

    friend bool operator==(const Analysis&, const Analysis&) = default;
};

/// Every way to take the word apart, the one with the longest affixes first, the bare word last.
/// Roots are guesses: check them against a list. A doubled word ("pertemuan-pertemuan") is taken
/// apart by its first half.
[[nodiscard]] std::vector<Analysis> analyze(std::string_view word);

}  // namespace linimasa::morphology
