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

    /// <summary>Runs steps of which none needs another, several at a time.</summary>
    /// <param name="jobs">Threads to use, at least 1; with 1 the steps run in their order.</param>
    /// <param name="steps">The steps, the longest first. Of several that fail, the failure of the first is thrown.</param>
    public static void RunSteps(int jobs, params Action[] steps) => Run(steps.Length, jobs, i => steps[i]());

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
        var round = new BlockRound(blocks, cancellationToken);

        void Work()
        {
            var scratch = createScratch();
            round.Work(block => work(block, scratch));
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

        round.ThrowIfFailed();
    }
}
