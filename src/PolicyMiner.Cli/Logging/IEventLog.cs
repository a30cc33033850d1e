using PolicyMiner.Foundation;

namespace PolicyMiner.Cli.Logging;

/// <summary>What the program tells on stderr while it works; results go to stdout.</summary>
internal interface IEventLog : IProgress<StageProgress>
{
    /// <summary>The work begins.</summary>
    void Started(string command);

    /// <summary>Something worth knowing that asks for nothing.</summary>
    void Note(string message);

    /// <summary>A warning or note of the run.</summary>
    void Warning(Warning warning);

    /// <summary>Further warnings of a code that are not told one by one.</summary>
    /// <param name="code">Their code.</param>
    /// <param name="count">How many.</param>
    /// <param name="file">Where all are.</param>
    void MoreWarnings(string code, int count, string file);

    /// <summary>Something that the user can mend.</summary>
    void Problem(Problem problem);

    /// <summary>A failure.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="nextStep">What to do; null when the message says it.</param>
    void Error(string message, string? nextStep);

    /// <summary>No more progress comes: a line that is written over is cleared.</summary>
    void FinishProgress();

    /// <summary>The program ends.</summary>
    void Ended(int exitCode);
}
