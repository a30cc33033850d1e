using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicyMiner.Documents;
using PolicyMiner.Runs;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer doctor: what this machine has.</summary>
internal static class DoctorCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("doctor", "Says what this machine has: versions, cores, lexicon, fonts, and the converters for PDF and old Office files.");
        command.SetAction(_ => host.Run(command.Name, () =>
        {
            foreach (var (what, value) in Findings())
            {
                host.Output.WriteLine($"{what}\t{value}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Where the words of a large corpus stand (<see cref="Vectors.ColumnStore"/>).</summary>
    private static string TemporaryFiles()
    {
        var folder = Path.GetTempPath();
        if (!Directory.Exists(folder))
        {
            return $"missing: there is no {folder}, name another folder in the environment variable TMPDIR";
        }

        var drive = new DriveInfo(folder);
        var free = $"{folder} ({(drive.AvailableFreeSpace / 1024 / 1024).ToString(CultureInfo.InvariantCulture)} MB free)";
        return drive.DriveFormat == "tmpfs" ? free + ", which is memory: for large corpora name a folder on a disk in the environment variable TMPDIR" : free;
    }

    private static IEnumerable<(string What, string Value)> Findings()
    {
        yield return ("policyminer", MiningRun.Version);
        yield return ("runtime", RuntimeInformation.FrameworkDescription);
        yield return ("system", RuntimeInformation.OSDescription + " " + RuntimeInformation.ProcessArchitecture);
        yield return ("cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        yield return ("memory for this process", (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture) + " MB");
        yield return ("temporary files", TemporaryFiles());
        yield return ("eight lanes in hardware", Vector256.IsHardwareAccelerated ? "yes" : "no: results are the same, fits are slower");
        yield return ("lexicon", JiebaSegmenter.Default.Description);
        yield return ("font for pictures", "shipped with the program; none of the system's is used");
        foreach (var (program, reads, version) in Converters.Find())
        {
            yield return (program, version is null ? $"missing: files of kind {reads} are left out" : $"{version} (reads {reads})");
        }
    }
}
