using System.Runtime.ExceptionServices;

namespace PolicyMiner.Foundation;

/// <summary>Numbered blocks of work that any number of threads take one after the other.</summary>
internal sealed class BlockRound(int blocks, CancellationToken cancellationToken)
{
    private readonly List<(int Block, ExceptionDispatchInfo Failure)> _failures = [];
    private int _next = -1;
    private int _done;
    private volatile bool _failed;

    /// <summary>Whether every block is done, or left out after a failure.</summary>
    public bool Done => Volatile.Read(ref _done) >= blocks;

    /// <summary>Takes blocks until none is left. Threads that come late find nothing to do.</summary>
    /// <param name="work">Called with the index of each block taken.</param>
    /// <returns>Whether this thread finished the last block.</returns>
    public bool Work(Action<int> work)
    {
        var last = false;
        for (var block = Interlocked.Increment(ref _next); block < blocks; block = Interlocked.Increment(ref _next))
        {
            if (!_failed)
            {
                Try(work, block);
            }

            last = Interlocked.Increment(ref _done) == blocks;
        }

        return last;
    }

    /// <summary>Throws the failure of the lowest block, so that the same input gives the same message.</summary>
    public void ThrowIfFailed()
    {
        lock (_failures)
        {
            _failures.OrderBy(f => f.Block).FirstOrDefault().Failure?.Throw();
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Try(Action<int> work, int block)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            work(block);
        }
#pragma warning disable CA1031 // The failure is kept and thrown on the caller's thread.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_failures)
            {
                _failures.Add((block, ExceptionDispatchInfo.Capture(exception)));
            }

            _failed = true;
        }
    }
}
