using System.CommandLine;
using PolicyMiner.Cli.Commands;

namespace PolicyMiner.Cli;

/// <summary>All commands, in the order of the help.</summary>
internal static class CommandTree
{
    public static RootCommand Create(Host host)
    {
        var root = new RootCommand("Mines topics from Chinese policy documents with LDA: a folder of policies in, tables, charts and the choice of the topic count out.")
        {
            InitCommand.Create(host),
            InspectCommand.Create(host),
            FitCommand.Create(host),
            SegmentCommand.Create(host),
            TermsCommand.Create(host),
            InferCommand.Create(host),
            ScoreCommand.Create(host),
            SweepCommand.Create(host),
            MergeCommand.Create(host),
            VerifyCommand.Create(host),
            CompareCommand.Create(host),
            ReportCommand.Create(host),
            ValidateCommand.Create(host),
            DoctorCommand.Create(host),
        };
        ExampleHelp.AddTo(root);
        return root;
    }
}
