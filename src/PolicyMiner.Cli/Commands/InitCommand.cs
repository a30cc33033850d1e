using System.CommandLine;
using System.Text;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer init: a configuration file with every setting explained, its schema, and the corpus folder.</summary>
internal static class InitCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("init", $"Writes {ConfigurationFile.DefaultName} with every setting and its comment, the schema that editors check it with, and the corpus folder.");
        var folder = new Argument<string>("FOLDER") { Description = "Where to write.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = $"Write over a {ConfigurationFile.DefaultName} that is there." };
        command.Add(folder);
        command.Add(force);
        command.SetAction(parsed => host.Run(command.Name, () => Write(host, parsed.GetValue(folder)!, parsed.GetValue(force))));
        return command;
    }

    private static int Write(Host host, string folder, bool force)
    {
        var configuration = Path.Combine(folder, ConfigurationFile.DefaultName);
        if (File.Exists(configuration) && !force)
        {
            throw new ConfigurationException(new Problem(configuration, "a configuration file", "no such file yet", "Write over it with --force, or name another folder."));
        }

        Directory.CreateDirectory(Path.Combine(folder, new RunSettings().Mining.CorpusFolder));
        WriteFile(host, configuration, ConfigurationTemplate.Create());
        WriteFile(host, Path.Combine(folder, ConfigurationSchema.FileName), ConfigurationSchema.Create());
        host.Log.Note("Put the policies into the folder 'corpus' and run 'policyminer fit'.");
        return ExitCode.Done;
    }

    private static void WriteFile(Host host, string path, string text)
    {
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        host.Output.WriteLine(path);
    }
}
