#include "linimasa/exporters/exporter.hpp"
