#include "names/tagger/model_file.hpp"

namespace linimasa::names {
namespace {

static_assert(std::endian::native == std::endian::little, "names.model is read in place");

Error bad_model(const char* what) {
    return {ErrorCode::invalid_data, what, "names.model",
            "Write it again with the program in tools/train_names"};
}

}  // namespace

Error ModelFile::broken_records() {
    return bad_model("the directory of features is broken");
}

Result<ModelFile> ModelFile::open(std::string_view bytes) {
    if (bytes.size() < sizeof(model::Header)) {
        return tl::unexpected(bad_model("the file is too short"));
    }
    ModelFile made;
    made.header_ = read_at<model::Header>(bytes.data());
    const model::Header& header = made.header_;
    if (header.magic != model::magic || header.version != model::version ||
        header.labels != Tagger::labels || header.bucket_bits > 24 || header.bucket_bits == 0) {
        return tl::unexpected(bad_model("the file is none of this version"));
    }
    const std::size_t bucket_bytes =
        ((std::size_t{1} << header.bucket_bits) + 1) * sizeof(std::uint32_t);
    const std::size_t directory = sizeof(model::Header) + sizeof(Steps);
    const std::size_t records = directory + bucket_bytes;
    if (bytes.size() != records + header.record_bytes) {
        return tl::unexpected(bad_model("the file is cut off"));
    }
    if (header.record_count > header.record_bytes / model::smallest_record) {
        return tl::unexpected(broken_records());
    }
    std::memcpy(&made.steps_, bytes.data() + sizeof(model::Header), sizeof(Steps));
    made.buckets_ = bytes.substr(directory, bucket_bytes);
    made.records_ = bytes.substr(records);
    return made;
}

}  // namespace linimasa::names
