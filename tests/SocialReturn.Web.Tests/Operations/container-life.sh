# What a container goes through, each step with its exit code; sourced by container.sh.
step() { local name=$1; shift; local code=0; "$@" || code=$?; echo "== $name: $code"; }
entry=(dotnet SocialReturn.Web.dll)

step "write beside the program" portal touch written
step "write in the root" portal touch /written
step "start without a database" portal "${entry[@]}"
step "probe without a portal" portal "${entry[@]}" probe
step migrate portal "${entry[@]}" migrate
step create-admin portal "${entry[@]}" create-admin beheer@example.nl
portal "${entry[@]}" &
container=$!
for _ in $(seq 30); do portal "${entry[@]}" probe >/dev/null && break; done
step probe portal "${entry[@]}" probe
step "a page" curl --fail --silent --output /dev/null --header "Host: socialreturn.example.nl" --header "X-Forwarded-Proto: https" http://127.0.0.1:8080/aanmelden
step "a stylesheet" curl --fail --silent --head --output /dev/null --header "Host: socialreturn.example.nl" --header "X-Forwarded-Proto: https" \
  "http://127.0.0.1:8080$(curl --silent --header "Host: socialreturn.example.nl" http://127.0.0.1:8080/aanmelden | grep -o 'href="[^"]*\.css[^"]*"' | head -1 | cut -d'"' -f2)"
step verify portal "${entry[@]}" verify
step status portal "${entry[@]}" status
# In a namespace of its own the portal is the only one that listens.
kill -TERM "$(grep --files-with-matches --line-regexp dotnet /proc/[0-9]*/comm | head -1 | cut -d/ -f3)"
step stop wait "$container"
echo "== rights: $(find "$place/volumes" -mindepth 2 \( -perm /077 -o ! -uid "$uid" \) | wc -l)"
(cd "$place/volumes" && find . -mindepth 2 | sed 's/^/== made: /')
