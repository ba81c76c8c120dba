namespace MlpLabs.Cli.Desk;

/// <summary>Scripts that ask the command itself what may come next, through its directive <c>[suggest:POSITION]</c>.</summary>
/// <remarks>The line is handed over under the name mlplabs, however the program was called. Where nothing is known, the shell completes files.</remarks>
internal static class CompletionScripts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["bash"] = """
            # For ~/.bashrc: eval "$(mlplabs completions bash)"
            _mlplabs_complete() {
                local program=${COMP_WORDS[0]} IFS=$'\n'
                local line="mlplabs${COMP_LINE:${#program}}"
                local position=$((COMP_POINT - ${#program} + 7)) word=${COMP_WORDS[COMP_CWORD]}
                local found=$("${program/#\~/$HOME}" "[suggest:$position]" "$line" 2>/dev/null)
                # Options only where one was begun.
                [ -n "$word" ] || found=$(grep -v '^[-/]' <<<"$found")
                COMPREPLY=($(compgen -W "$found" -- "$word"))
            }
            complete -o default -F _mlplabs_complete mlplabs

            """,
        ["zsh"] = """
            # For ~/.zshrc, after compinit: eval "$(mlplabs completions zsh)"
            _mlplabs_complete() {
                local program=${words[1]/#\~/$HOME}
                local line="mlplabs ${(j: :)words[2,CURRENT]}"
                local -a found
                found=(${(f)"$("$program" "[suggest:${#line}]" "$line" 2>/dev/null)"})
                [[ -n $words[CURRENT] ]] || found=(${found:#[-/]*})
                compadd -a found || _files
            }
            compdef _mlplabs_complete mlplabs

            """,
        ["fish"] = """
            # For ~/.config/fish/config.fish: mlplabs completions fish | source
            function __mlplabs_complete
                set -l words (commandline -opc)
                set -l word (commandline -ct)
                set -l line (string join ' ' -- mlplabs $words[2..-1] "$word")
                set -l found ($words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
                if not string match -q -- '-*' "$word"
                    set found (string match -v -r '^[-/]' -- $found)
                end
                if test -n "$found"
                    printf '%s\n' $found
                else
                    __fish_complete_path "$word"
                end
            end
            complete -c mlplabs -f -a '(__mlplabs_complete)'

            """,
        ["pwsh"] = """
            # For $PROFILE: mlplabs completions pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName mlplabs -ScriptBlock {
                param($word, $command, $cursor)
                $program = $command.CommandElements[0].Extent.Text
                $line = ('mlplabs' + $command.Extent.Text.Substring($program.Length)).PadRight($cursor - $command.Extent.StartOffset - $program.Length + 7)
                & $program "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$word*" -and ($word -or $_ -notmatch '^[-/]') } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };
}
