#pragma once

#include <stdexcept>

// A wrong access is a defect of ours and must not become undefined behaviour in release builds.
#define RAPIDJSON_ASSERT(condition)                       \
    if (!(condition)) {                                   \
        throw std::logic_error("RapidJSON: " #condition); \
    }
#define RAPIDJSON_HAS_STDSTRING 1

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
