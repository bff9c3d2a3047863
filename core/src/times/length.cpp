#include "times/length.hpp"

#include <fmt/format.h>

namespace linimasa::times {
namespace {

struct UnitLength {
    char letter;
    bool clock;  ///< after the T
    int factor;  ///< of the letter's unit
    int parts;   ///< how many of the next smaller unit make one of the letter's, 0: none
    char part;   ///< letter of that unit
    bool part_clock;
};

UnitLength length_of(Unit unit) {
    switch (unit) {
        case Unit::second:
            return {'S', true, 1, 0, 'S', true};
        case Unit::minute:
            return {'M', true, 1, 60, 'S', true};
        case Unit::hour:
            return {'H', true, 1, 60, 'M', true};
        case Unit::day:
            return {'D', false, 1, 24, 'H', true};
        case Unit::week:
            return {'W', false, 1, 7, 'D', false};
        case Unit::fortnight:
            return {'W', false, 2, 7, 'D', false};
        case Unit::month:
            return {'M', false, 1, 0, 'M', false};
        case Unit::quarter:
            return {'M', false, 3, 0, 'M', false};
        case Unit::semester:
            return {'M', false, 6, 0, 'M', false};
        case Unit::year:
            return {'Y', false, 1, 12, 'M', false};
        case Unit::decade:
            return {'Y', false, 10, 12, 'M', false};
        case Unit::century:
            return {'Y', false, 100, 12, 'M', false};
        case Unit::millennium:
            break;
    }
    return {'Y', false, 1000, 12, 'M', false};
}

}  // namespace

std::string hundredths(long value) {
    std::string text = std::to_string(value / 100);
    if (value % 100 != 0) {
        text += value % 10 == 0 ? fmt::format(".{}", value % 100 / 10)
                                : fmt::format(".{:02}", value % 100);
    }
    return text;
}

std::string duration_of(const Frame& frame, int count) {
    if (!frame.has(Slot::unit) || (!frame.has(Slot::n) && !frame.has(Slot::cents))) {
        return {};
    }
    const UnitLength unit = length_of(static_cast<Unit>(frame.get(Slot::unit)));
    const long value = (static_cast<long>(count) * 100 + frame.get(Slot::cents)) * unit.factor;
    if (value > 2'000'000'000L) {
        return {};
    }
    if (value % 100 != 0 && unit.parts != 0 && value * unit.parts % 100 == 0) {
        return fmt::format("{}{}{}", unit.part_clock ? "T" : "", value * unit.parts / 100,
                           unit.part);
    }
    return fmt::format("{}{}{}", unit.clock ? "T" : "", hundredths(value), unit.letter);
}

Frame in_days(Frame frame) {
    const int length = frame.has_unit(Unit::week) ? 7 : frame.has_unit(Unit::fortnight) ? 14 : 0;
    const int hundredths = (frame.get(Slot::n) % 1'000'000 * 100 + frame.get(Slot::cents)) * length;
    if (length != 0 && hundredths % 100 == 0) {
        frame.set(Slot::unit, static_cast<int>(Unit::day));
        if (frame.has(Slot::n) || frame.has(Slot::cents)) {
            frame.set(Slot::n, hundredths / 100);
            frame.clear(Slot::cents);
        }
    }
    return frame;
}

}  // namespace linimasa::times
