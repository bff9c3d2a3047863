#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <string_view>

namespace linimasa::test {

/// Bytes packed by one of the filters of the archive library.
inline std::string packed_with(int (*filter)(archive*), std::string_view bytes) {
    std::string out(bytes.size() + (1U << 16U), '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    archive_write_set_format_raw(handle);
    filter(handle);
    archive_write_open_memory(handle, out.data(), out.size(), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(handle, entry);
    archive_write_data(handle, bytes.data(), bytes.size());
    archive_entry_free(entry);
    archive_write_close(handle);
    archive_write_free(handle);
    out.resize(used);
    return out;
}

}  // namespace linimasa::test
