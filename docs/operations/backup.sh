#!/bin/sh
# /etc/cron.daily/socialreturn: each night a backup with its keys apart, a look at what is kept, and two weeks of both.
set -eu
day=$(date +%F)
install -d -m 0700 -o socialreturn -g socialreturn /var/backups/socialreturn /var/backups/socialreturn-keys
socialreturn backup "/var/backups/socialreturn/$day" --keys "/var/backups/socialreturn-keys/$day"
socialreturn verify
find /var/backups/socialreturn /var/backups/socialreturn-keys -mindepth 1 -maxdepth 1 -mtime +14 -exec rm -r {} +
