exports['la' + 'te'] = 1;
