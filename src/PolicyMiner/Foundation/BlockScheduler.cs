using System.Runtime.ExceptionServices;

namespace PolicyMiner.Foundation;

/// <summary>
/// Runs numbered blocks of work on several threads. The number of blocks depends on the data alone, each block writes
/// only to its own place, and the caller merges in block order: so results never depend on the number of threads.
/// </summary>
public static class BlockScheduler
{
    /// <summary>Runs <paramref name="work"/> once for each block 0 … <paramref name="blocks"/>−1.</summary>
    /// <param name="blocks">Number of blocks; 0 does nothing.</param>
    /// <param name="jobs">Threads to use, at least 1.</param>
    /// <param name="work">Called with the block's index; may run on any thread.</param>
    /// <param name="cancellationToken">Checked before each block.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run(int blocks, int jobs, Action<int> work, CancellationToken cancellationToken = default)
        => Run(blocks, jobs, static () => 0, (block, _) => work(block), cancellationToken);

    /// <summary>As <see cref="Run(int, int, Action{int}, CancellationToken)"/>, with scratch space made once for each thread.</summary>
    /// <param name="blocks">Number of blocks; 0 does nothing.</param>
    /// <param name="jobs">Threads to use, at least 1.</param>
    /// <param name="createScratch">Makes one thread's scratch space; it must not carry results between blocks.</param>
    /// <param name="work">Called with the block's index and the thread's scratch space.</param>
    /// <param name="cancellationToken">Checked before each block.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run<TScratch>(int blocks, int jobs, Func<TScratch> createScratch, Action<int, TScratch> work, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        var next = -1;
        var failures = new List<(int Block, ExceptionDispatchInfo Failure)>();

        void Work()
        {
            var scratch = createScratch();
            while (true)
            {
                var block = Interlocked.Increment(ref next);
                if (block >= blocks)
                {
                    return;
                }

                try
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    work(block, scratch);
                }
#pragma warning disable CA1031 // The failure is kept and thrown on the caller's thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    lock (failures)
                    {
                        failures.Add((block, ExceptionDispatchInfo.Capture(exception)));
                    }

                    Interlocked.Exchange(ref next, blocks);
                    return;
                }
            }
        }

        var threads = new Thread[Math.Max(0, Math.Min(jobs, blocks) - 1)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work) { IsBackground = true };
            threads[i].Start();
        }

        Work();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        // The failure of the lowest block, so that the same input gives the same message.
        failures.OrderBy(f => f.Block).FirstOrDefault().Failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
