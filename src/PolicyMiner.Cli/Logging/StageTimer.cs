using PolicyMiner.Foundation;

namespace PolicyMiner.Cli.Logging;

/// <summary>Guesses how long a stage will still take from how long its finished steps took.</summary>
internal sealed class StageTimer
{
    private static readonly TimeSpan FirstGuess = TimeSpan.FromSeconds(5);
    private readonly TimeProvider _clock;
    private string _stage = string.Empty;
    private long _began;
    private long _doneAtBegin;

    public StageTimer(TimeProvider clock) => _clock = clock;

    /// <summary>The time left of the stage; null while nobody can know.</summary>
    public TimeSpan? Remaining(StageProgress progress)
    {
        if (progress.Stage != _stage)
        {
            _stage = progress.Stage;
            _began = _clock.GetTimestamp();
            _doneAtBegin = progress.Done;
            return null;
        }

        var elapsed = _clock.GetElapsedTime(_began);
        var done = progress.Done - _doneAtBegin;
        return done <= 0 || progress.Done >= progress.Total || elapsed < FirstGuess ? null : elapsed / done * (progress.Total - progress.Done);
    }

    /// <summary>A time for people: 40 s, 3 min, 2 h 5 min.</summary>
    public static string Words(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => NumberFormat.Integer((long)Math.Ceiling(time.TotalSeconds)) + " s",
        { TotalMinutes: < 60 } => NumberFormat.Integer((long)Math.Ceiling(time.TotalMinutes)) + " min",
        _ => NumberFormat.Integer((long)time.TotalHours) + " h " + NumberFormat.Integer(time.Minutes) + " min",
    };
}
