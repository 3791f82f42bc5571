internal import Dispatch
internal import Synchronization

/// Waits on this thread for an asynchronous piece of work.
///
/// Only for the thread that owns the terminal, which is none of the shared pool: a pool has as many threads
/// as the machine has cores, and callers that wait on all of them would wait for ever.
func awaiting<Value: Sendable>(
  _ body: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let reply = Reply<Value>()
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    let result: Result<Value, any Error>
    do {
      result = .success(try await body())
    } catch {
      result = .failure(error)
    }
    reply.result.withLock { $0 = result }
    done.signal()
  }
  done.wait()
  guard let result = reply.result.withLock({ $0 }) else { throw CancellationError() }
  return try result.get()
}

/// Where a result waits for the thread that asked.
private final class Reply<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
