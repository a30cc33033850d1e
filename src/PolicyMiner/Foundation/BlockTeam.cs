namespace PolicyMiner.Foundation;

/// <summary>
/// Threads that stay together for many short rounds of blocks, where starting threads for each round would take as long as a block. As with
/// <see cref="BlockScheduler"/> each block writes only to its own place, so results never depend on the number of threads. Rounds are run by one thread.
/// </summary>
internal sealed class BlockTeam : IDisposable
{
    // How often a thread looks for work before it sleeps: some tens of microseconds in all, about the work of a fit between two rounds.
    private const int Looks = 200;
    private const int PausesBetweenLooks = 10;

    private readonly object _gate = new();
    private readonly Thread[] _threads;
    private volatile Shift? _shift;
    private volatile bool _stopped;

    /// <summary>A team; its threads start with the first round of two or more blocks.</summary>
    /// <param name="jobs">Threads that work, the caller's among them; at least 1.</param>
    public BlockTeam(int jobs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        _threads = new Thread[jobs - 1];
    }

    /// <summary>Runs <paramref name="work"/> once for each block 0 … <paramref name="blocks"/>−1.</summary>
    /// <param name="blocks">Number of blocks; 0 does nothing.</param>
    /// <param name="work">Called with the block's index; may run on any thread.</param>
    /// <param name="cancellationToken">Checked before each block.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(int blocks, Action<int> work, CancellationToken cancellationToken = default)
    {
        var shift = new Shift(new BlockRound(blocks, cancellationToken), work);
        if (blocks > 1 && _threads.Length > 0)
        {
            Call(shift);
        }

        shift.Round.Work(work);
        Await(shift.Round);
        shift.Round.ThrowIfFailed();
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }

        foreach (var thread in _threads)
        {
            thread?.Join();
        }
    }

    private void Call(Shift shift)
    {
        lock (_gate)
        {
            _shift = shift;
            Monitor.PulseAll(_gate);
        }

        for (var i = 0; i < _threads.Length && _threads[i] is null; i++)
        {
            _threads[i] = new Thread(Serve) { IsBackground = true };
            _threads[i].Start();
        }
    }

    private void Serve()
    {
        Shift? served = null;
        while (Next(served) is { } shift)
        {
            served = shift;
            if (shift.Round.Work(shift.Work))
            {
                lock (_gate)
                {
                    Monitor.PulseAll(_gate);
                }
            }
        }
    }

    // A round other than the one served last; null when the team is dissolved.
    private Shift? Next(Shift? served)
    {
        for (var look = 0; look < Looks && _shift == served && !_stopped; look++)
        {
            Thread.SpinWait(PausesBetweenLooks);
        }

        lock (_gate)
        {
            while (_shift == served && !_stopped)
            {
                Monitor.Wait(_gate);
            }

            return _stopped ? null : _shift;
        }
    }

    private void Await(BlockRound round)
    {
        for (var look = 0; look < Looks && !round.Done; look++)
        {
            Thread.SpinWait(PausesBetweenLooks);
        }

        lock (_gate)
        {
            while (!round.Done)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private sealed class Shift(BlockRound round, Action<int> work)
    {
        public BlockRound Round { get; } = round;

        public Action<int> Work { get; } = work;
    }
}
