#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace linimasa {

/// Work on a stream by several threads, results in the order of the input: for any number of
/// threads the sink sees the same values in the same order. Memory is bounded: push() waits while
/// items of more than `max_weight` in all are under way.
///
///     OrderedPipeline<Article, Extraction> pipeline(
///         4, 32 << 20, [&](Article a) { return extractor.extract(std::move(a)); },
///         [&](Extraction e) { linker.add(std::move(e)); return true; });
///
/// `work` runs on the threads, `sink` on the thread that calls push() and finish(). With one thread
/// everything runs on the caller's. What `work` throws is thrown again where its result would come.
template <class In, class Out>
class OrderedPipeline {
public:
    using Work = std::function<Out(In)>;
    using Sink = std::function<bool(Out)>;  ///< false: no more, leave the rest

    OrderedPipeline(unsigned threads, std::size_t max_weight, Work work, Sink sink)
        : work_(std::move(work)), sink_(std::move(sink)), max_weight_(max_weight) {
        max_items_ = std::size_t{16} * threads;
        for (unsigned i = 0; threads > 1 && i < threads; ++i) {
            threads_.emplace_back([this] { run(); });
        }
    }
    OrderedPipeline(const OrderedPipeline&) = delete;
    OrderedPipeline& operator=(const OrderedPipeline&) = delete;
    OrderedPipeline(OrderedPipeline&&) = delete;
    OrderedPipeline& operator=(OrderedPipeline&&) = delete;
    ~OrderedPipeline() {
        {
            const std::scoped_lock lock(mutex_);
            stopping_ = true;
        }
        work_there_.notify_all();
        for (auto& thread : threads_) {
            thread.join();
        }
    }

    /// @param weight  bytes, or any other measure of what the item takes
    /// @return false once the sink has said that it wants no more
    bool push(In item, std::size_t weight) {
        if (threads_.empty()) {
            open_ = open_ && sink_(work_(std::move(item)));
            return open_;
        }
        {
            const std::scoped_lock lock(mutex_);
            items_.push_back(Item{std::move(item), std::nullopt, nullptr, weight, false});
            weight_ += weight;
        }
        work_there_.notify_one();
        while (open_ && hand_over(false)) {
        }
        return open_;
    }

    /// Waits for everything under way. @return as push()
    bool finish() {
        while (open_ && hand_over(true)) {
        }
        return open_;
    }

private:
    struct Item {
        std::optional<In> in;
        std::optional<Out> out;
        std::exception_ptr error;
        std::size_t weight = 0;
        bool done = false;
    };

    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            work_there_.wait(lock, [this] { return stopping_ || started_ < items_.size(); });
            if (stopping_) {
                return;
            }
            // A deque keeps its elements where they are while others come and go at the ends.
            Item& item = items_[started_++];
            In in = *std::move(item.in);
            item.in.reset();
            lock.unlock();
            std::optional<Out> out;
            std::exception_ptr error;
            try {
                out = work_(std::move(in));
            } catch (...) {
                error = std::current_exception();
            }
            lock.lock();
            item.out = std::move(out);
            item.error = error;
            item.done = true;
            item_done_.notify_one();
        }
    }

    /// Gives the oldest item to the sink when it is done; waits for it when `wait` says so or too
    /// much is under way. @return false when there is nothing to hand over now
    bool hand_over(bool wait) {
        std::unique_lock lock(mutex_);
        if (items_.empty()) {
            return false;
        }
        if (!items_.front().done) {
            if (!wait && weight_ <= max_weight_ && items_.size() < max_items_) {
                return false;
            }
            item_done_.wait(lock, [this] { return items_.front().done; });
        }
        Item item = std::move(items_.front());
        items_.pop_front();
        --started_;
        weight_ -= item.weight;
        lock.unlock();
        if (item.error) {
            std::rethrow_exception(item.error);
        }
        open_ = sink_(*std::move(item.out));
        return true;
    }

    Work work_;
    Sink sink_;
    std::size_t max_weight_;
    std::size_t max_items_ = 0;
    std::mutex mutex_;
    std::condition_variable work_there_;
    std::condition_variable item_done_;
    std::deque<Item> items_;
    std::size_t started_ = 0;  ///< items_ before this one have been taken by a thread
    std::size_t weight_ = 0;
    bool stopping_ = false;
    bool open_ = true;
    std::vector<std::thread> threads_;  // last: they use everything above
};

}  // namespace linimasa
