#!/bin/sh
# /usr/local/bin/socialreturn: a command of the portal, as its account and with the settings of its service.
set -a
. /etc/socialreturn/portal.env
set +a
cd /opt/socialreturn/current || exit 1
exec setpriv --reuid=socialreturn --regid=socialreturn --init-groups --no-new-privs dotnet SocialReturn.Web.dll "$@"
