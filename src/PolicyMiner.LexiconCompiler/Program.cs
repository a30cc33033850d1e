using PolicyMiner.LexiconCompiler;

// Compiles the figures of an installed python3-jieba into the assets that the library embeds:
//   dotnet run --project src/PolicyMiner.LexiconCompiler -- <folder of the jieba package> <output folder>
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: PolicyMiner.LexiconCompiler <folder of the jieba package> <output folder>");
    return 1;
}

var asset = LexiconAssetCompiler.Compile(args[0], "dict.txt of python3-jieba 0.42.1");
using (var stream = File.Create(Path.Combine(args[1], "jieba.bin")))
{
    asset.Write(stream);
}

Console.WriteLine($"jieba.bin: {asset.Units.Length} slots, {asset.Units.Count(u => u.Value != 0)} words, {asset.Characters.Length} characters, {asset.Counts.Length - 1} counts");
var tagModel = TagModelCompiler.Compile(args[0]);
using (var stream = File.Create(Path.Combine(args[1], "posseg.bin")))
{
    tagModel.Write(stream);
}

Console.WriteLine($"posseg.bin: {tagModel.States.Length} states, {tagModel.Characters.Length} characters, {tagModel.EmissionStates.Length} emissions");
return 0;
